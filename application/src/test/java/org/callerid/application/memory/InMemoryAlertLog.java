// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.util.HashSet;
import java.util.Set;
import org.callerid.application.model.Alert;
import org.callerid.application.port.out.AlertLog;

/** Open alerts in memory. */
public final class InMemoryAlertLog implements AlertLog {
    private final Set<String> open = new HashSet<>();

    @Override
    public Set<String> openKeys() {
        return Set.copyOf(open);
    }

    @Override
    public boolean open(Alert raised) {
        return open.add(raised.key());
    }

    @Override
    public boolean close(String key) {
        return open.remove(key);
    }
}
