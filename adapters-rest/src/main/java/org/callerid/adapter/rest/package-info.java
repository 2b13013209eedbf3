// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP adapter: parses strings into values, calls a use case, and maps its result to a status and a body. Resources are
 * public because Jersey calls their methods from its own package.
 */
@NullMarked
package org.callerid.adapter.rest;

import org.jspecify.annotations.NullMarked;
