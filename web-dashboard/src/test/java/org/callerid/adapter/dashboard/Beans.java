// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.callerid.application.fixture.Fixtures.NOON;

import org.callerid.application.fixture.Fixtures;

/** The beans that page beans are given, for one operator and one request at {@link Fixtures#NOON}. */
final class Beans {
    final Messages messages = new Messages();
    final LocalizedErrors errors = new LocalizedErrors();
    final FacesMessages facesMessages = new FacesMessages(messages, errors);
    final ActionRunner actions = new ActionRunner(facesMessages);
    final PageLoader loader = new PageLoader(messages, errors);
    final OperatorSession operator = new OperatorSession();
    final AuditFormatter formatter = new AuditFormatter(messages);
    final TimeFormats times = new TimeFormats(operator, () -> NOON);
}
