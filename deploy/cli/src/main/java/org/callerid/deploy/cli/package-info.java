// SPDX-License-Identifier: Apache-2.0
/** The commands other than serve. */
@NullMarked
package org.callerid.deploy.cli;

import org.jspecify.annotations.NullMarked;
