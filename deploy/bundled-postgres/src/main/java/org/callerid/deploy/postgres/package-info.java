// SPDX-License-Identifier: Apache-2.0
/** A PostgreSQL server that comes with the service: its programs are unpacked, its cluster created, its process controlled. */
@NullMarked
package org.callerid.deploy.postgres;

import org.jspecify.annotations.NullMarked;
