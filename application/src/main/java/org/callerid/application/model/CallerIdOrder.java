// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

public record CallerIdOrder(CallerIdSortField sortField, boolean descending) {
    public CallerIdOrder reversed() {
        return new CallerIdOrder(sortField, !descending);
    }
}
