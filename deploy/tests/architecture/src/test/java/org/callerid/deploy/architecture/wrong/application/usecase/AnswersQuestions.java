// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.application.usecase;

public interface AnswersQuestions {}
