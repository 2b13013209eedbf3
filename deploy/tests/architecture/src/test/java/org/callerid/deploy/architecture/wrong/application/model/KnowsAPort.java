// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.application.model;

import org.callerid.deploy.architecture.wrong.application.port.out.AnOutgoingPort;

interface KnowsAPort {
    AnOutgoingPort port();
}
