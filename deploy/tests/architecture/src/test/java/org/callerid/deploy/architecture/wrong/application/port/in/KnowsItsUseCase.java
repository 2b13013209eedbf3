// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.application.port.in;

import org.callerid.deploy.architecture.wrong.application.usecase.AnswersQuestions;

interface KnowsItsUseCase {
    AnswersQuestions useCase();
}
