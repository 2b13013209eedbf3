// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.health;

/**
 * What a number is compared with.
 *
 * @param answerRate the median of the peers
 * @param numbers how many peers there are
 * @param ofAreaCode whether the peers are those of the number's area code, or all numbers
 */
public record Baseline(double answerRate, long numbers, boolean ofAreaCode) {}
