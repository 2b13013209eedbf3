// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import org.callerid.domain.numbering.NumberingPlan;

/** Where the area codes are. */
public interface NumberingPlans {
    /** The plan in force; contacts no store. */
    NumberingPlan current();
}
