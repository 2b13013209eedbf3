// SPDX-License-Identifier: Apache-2.0
/** In which order things are tried to answer what is asked. */
@NullMarked
package org.callerid.application.usecase;

import org.jspecify.annotations.NullMarked;
