// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.adapter.rest;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

final class InjectsIntoAField {
    @Inject
    @Nullable
    String late;
}
