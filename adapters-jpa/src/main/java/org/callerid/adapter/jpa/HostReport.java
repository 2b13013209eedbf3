// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.List;

/**
 * What is known of several hosts, for operators.
 *
 * @param hosts what each of them is, in the order of the configuration
 * @param warnings of what an operator should look at
 */
public record HostReport(List<String> hosts, List<String> warnings) {
    public HostReport {
        hosts = List.copyOf(hosts);
        warnings = List.copyOf(warnings);
    }
}
