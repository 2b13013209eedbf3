// SPDX-License-Identifier: Apache-2.0
/**
 * Outgoing ports implemented in memory with the rules of the domain; their tests run the same contracts as those of the
 * adapters. Exceptions are {@link RecordingRotation}, which proposes nothing, and {@link InMemoryRotationIndex} as a
 * rotation, which leases nothing.
 */
@NullMarked
package org.callerid.application.memory;

import org.jspecify.annotations.NullMarked;
