// SPDX-License-Identifier: Apache-2.0
/** The bundled PostgreSQL server: unpacks its programs, creates its cluster and controls its process. */
@NullMarked
package org.callerid.deploy.postgres;

import org.jspecify.annotations.NullMarked;
