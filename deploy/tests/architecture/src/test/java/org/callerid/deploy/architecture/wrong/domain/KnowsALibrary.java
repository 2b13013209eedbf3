// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.domain;

import jakarta.inject.Provider;

interface KnowsALibrary {
    Provider<String> library();
}
