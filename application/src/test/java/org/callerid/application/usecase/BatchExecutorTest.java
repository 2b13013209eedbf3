// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
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

        runAll();

        assertThat(answer.toCompletableFuture()).isCompletedWithValue("promised");
    }

    @Test
    void whatArrivesWhileABatchIsWorkedOnIsTheNextBatchUpToItsGreatestSize() {
        List<Integer> sizes = new ArrayList<>();
        List<Runnable> arrivals = new ArrayList<>();
        BatchExecutor<String, String> batches = new BatchExecutor<>(new BatchingConfig(1, 3, 10, tasks::addLast),
                batch -> {
                    sizes.add(batch.size());
                    arrivals.forEach(Runnable::run);
                    arrivals.clear();
                });
        batches.submit("first");
        arrivals.addAll(Collections.nCopies(5, () -> batches.submit("meanwhile")));
        runAll();

        assertThat(sizes).containsExactly(1, 3, 2);
    }

    @Test
    void aBatchThatFailsFailsAllItsRequestsAndTheNextIsServed() {
        BatchExecutor<String, String> batches = new BatchExecutor<>(new BatchingConfig(1, 2, 10, tasks::addLast),
                batch -> {
                    if (batch.size() == 2) {
                        throw new IllegalStateException("out");
                    }
                    batch.getFirst().complete("served");
                });
        CompletionStage<String> first = batches.submit("first");
        CompletionStage<String> second = batches.submit("second");
        CompletionStage<String> third = batches.submit("third");
        runAll();

        assertThat(first.toCompletableFuture()).isCompletedExceptionally();
        assertThat(second.toCompletableFuture()).isCompletedExceptionally();
        assertThat(third.toCompletableFuture()).isCompletedWithValue("served");
    }

    @Test
    void anErrorIsAnsweredTooAndTheNextIsServed() {
        BatchExecutor<String, String> batches = new BatchExecutor<>(new BatchingConfig(1, 1, 10, tasks::addLast),
                batch -> {
                    if (batch.getFirst().request().equals("first")) {
                        throw new StackOverflowError();
                    }
                    batch.getFirst().complete("served");
                });
        CompletionStage<String> first = batches.submit("first");
        CompletionStage<String> second = batches.submit("second");
        runAll();

        assertThat(first.toCompletableFuture()).isCompletedExceptionally();
        assertThat(second.toCompletableFuture()).isCompletedWithValue("served");
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            tasks.removeFirst().run();
        }
    }
}
