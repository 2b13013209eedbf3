// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.adapter.jpa;

import org.callerid.deploy.architecture.wrong.application.port.in.AnIncomingPort;

interface KnowsAnIncomingPort {
    AnIncomingPort port();
}
