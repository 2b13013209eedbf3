// SPDX-License-Identifier: Apache-2.0
/** The dashboard's pages, which call the same use cases as the other adapters. */
@NullMarked
package org.callerid.adapter.dashboard;

import org.jspecify.annotations.NullMarked;
