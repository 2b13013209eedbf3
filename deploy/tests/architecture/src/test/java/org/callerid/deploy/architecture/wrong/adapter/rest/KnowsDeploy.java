// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.adapter.rest;

import org.callerid.deploy.architecture.wrong.deploy.wiring.PutsThePartsTogether;

interface KnowsDeploy {
    PutsThePartsTogether wiring();
}
