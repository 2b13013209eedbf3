// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.adapter.rest;

public interface KnowsAnotherAdapter {
    org.callerid.deploy.architecture.wrong.adapter.jpa.KnowsAnotherAdapter store();
}
