// SPDX-License-Identifier: Apache-2.0
/** The operator's settings, read once and checked, and what launcher and server tell each other. */
@NullMarked
package org.callerid.deploy.settings;

import org.jspecify.annotations.NullMarked;
