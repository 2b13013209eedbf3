// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import org.callerid.application.contract.RotationIndexContract;

class InMemoryRotationIndexTest implements RotationIndexContract {
    @Override
    public Views views() {
        InMemoryRotationIndex index = new InMemoryRotationIndex();
        return new Views(index, index);
    }
}
