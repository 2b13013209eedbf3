// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP: turns strings into values, asks a use case, and turns its answer into a status and a body. Resources are public
 * because Jersey calls their methods from its own package.
 */
@NullMarked
package org.callerid.adapter.rest;

import org.jspecify.annotations.NullMarked;
