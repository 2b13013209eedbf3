// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BatchExecutorTest {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private Instant now = Instant.parse("2100-06-01T12:00:00Z");

    @Test
    void aFailureAfterAnAnswerDoesNotOvertakeIt() {
        BatchExecutor<String, String> batches = batches(1, 10, tasks::addFirst,
                batch -> {
                    batch.getFirst().complete("reserved");
                    throw new IllegalStateException("what comes after the answer failed");
                });
        CompletionStage<String> answer = batches.submit("request");

        runAll();

        assertThat(answer.toCompletableFuture()).isCompletedWithValue("reserved");
    }

    @Test
    void whatArrivesWhileABatchIsWorkedOnIsTheNextBatchUpToItsGreatestSize() {
        List<Integer> sizes = new ArrayList<>();
        List<Runnable> arrivals = new ArrayList<>();
        BatchExecutor<String, String> batches = batches(1, 3, tasks::addLast,
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
        BatchExecutor<String, String> batches = batches(1, 2, tasks::addLast,
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
        BatchExecutor<String, String> batches = batches(1, 1, tasks::addLast,
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

    @Test
    void aSecondBatchStartsBesideTheFirstOnlyOnceItWouldBeFull() {
        List<Integer> sizes = new ArrayList<>();
        BatchExecutor<String, String> batches = batches(2, 3, tasks::addLast, batch -> sizes.add(batch.size()));
        batches.submit("first");
        batches.submit("second");
        assertThat(tasks).hasSize(1);

        batches.submit("third");

        assertThat(tasks).hasSize(2);
        runAll();
        assertThat(sizes).containsExactly(3);
    }

    @Test
    void aSlowBatchDoesNotHoldUpTheNextOne() {
        List<Integer> started = new ArrayList<>();
        List<List<String>> processed = new ArrayList<>();
        List<Runnable> meanwhile = new ArrayList<>();
        BatchExecutor<String, String> batches = batches(2, 10, tasks::addLast, batch -> {
            List<Runnable> arrivals = List.copyOf(meanwhile);
            meanwhile.clear();
            arrivals.forEach(Runnable::run);
            processed.add(batch.stream().map(BatchExecutor.PendingRequest::request).toList());
        });
        batches.submit("slow");
        meanwhile.add(() -> {
            now = now.plusMillis(20);
            batches.submit("second");
            started.add(tasks.size());
            now = now.plusMillis(20);
            batches.submit("third");
            runAll();
        });
        runAll();

        assertThat(started).as("while it is not slow yet").containsExactly(0);
        assertThat(processed).containsExactly(List.of("second", "third"), List.of("slow"));
    }

    @Test
    void besideASlowBatchEveryRequestIsProcessedAtOnce() {
        List<Integer> started = new ArrayList<>();
        List<Runnable> meanwhile = new ArrayList<>();
        BatchExecutor<String, String> batches = batches(2, 10, tasks::addLast, batch -> {
            List<Runnable> arrivals = List.copyOf(meanwhile);
            meanwhile.clear();
            arrivals.forEach(Runnable::run);
        });
        batches.submit("slow");
        meanwhile.add(() -> {
            now = now.plusMillis(40);
            batches.submit("second");
            runAll();
            now = now.plusMillis(1);
            batches.submit("third");
            started.add(tasks.size());
        });

        runAll();

        assertThat(started).containsExactly(1);
    }

    private BatchExecutor<String, String> batches(int concurrency, int maxBatchSize, Executor executor,
            Consumer<List<BatchExecutor.PendingRequest<String, String>>> processor) {
        return new BatchExecutor<>(new BatchingConfig(concurrency, maxBatchSize, 10, executor, executor), () -> now,
                processor);
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            tasks.removeFirst().run();
        }
    }
}
