// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class BatchExecutorTest {
    private final Deque<Runnable> tasks = new ArrayDeque<>();

    @Test
    void aFailureAfterAnAnswerDoesNotOvertakeIt() {
        BatchExecutor<String, String> batches = new BatchExecutor<>(new BatchingConfig(1, 10, 10, tasks::addFirst),
                batch -> {
                    batch.getFirst().complete("promised");
                    throw new IllegalStateException("what comes after the answer failed");
                });
        CompletionStage<String> answer = batches.submit("request");

        while (!tasks.isEmpty()) {
            tasks.removeFirst().run();
        }

        assertThat(answer.toCompletableFuture()).isCompletedWithValue("promised");
    }
}
