// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.adapter.jpa;

/** The other class refers to this one: a cycle. */
public interface KnowsAnotherAdapter {
    org.callerid.deploy.architecture.wrong.adapter.rest.KnowsAnotherAdapter resource();
}
