// SPDX-License-Identifier: Apache-2.0
/** Which numbers a person has been shown, and what follows for the next call to them. */
@NullMarked
package org.callerid.domain.contact;

import org.jspecify.annotations.NullMarked;
