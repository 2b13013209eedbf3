// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.domain;

final class HasASetter {
    private int value;

    void setValue(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }
}
