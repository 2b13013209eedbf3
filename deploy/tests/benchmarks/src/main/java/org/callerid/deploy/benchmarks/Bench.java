// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Starts the services that a scenario needs, and measures them.
 *
 * @param numbers how many a service has unless the scenario says otherwise
 * @param folder for all files of the services
 * @param others measured too, with the same load in turn
 * @param startsService false if only others are measured
 */
record Bench(Runner runner, long numbers, Path folder, List<RemoteTarget> others, boolean startsService) {
    /** Measures these variants of load on one service, and on others if there are any. */
    BenchResult onOneService(Function<Target, List<Variant>> variants) throws Exception {
        if (!startsService) {
            return new BenchResult(runner.measure(each(others, variants)), List.of(), "");
        }
        try (ServiceUnderTest service = start(ordinary())) {
            List<Target> targets = new ArrayList<>(others);
            targets.addFirst(service);
            List<Series> series = runner.measure(each(targets, variants));
            return new BenchResult(series, List.of(service.checkHistory()), service.versions());
        }
    }

    private static List<Variant> each(List<? extends Target> targets, Function<Target, List<Variant>> variants) {
        return targets.stream()
                .flatMap(target -> variants.apply(target)
                        .stream()
                        .map(variant -> targets.size() == 1 ? variant : variant.named(target.name())))
                .toList();
    }

    /** Measures services under the same load. All of them run, and one at a time is measured. */
    BenchResult compare(List<Subject> subjects) throws Exception {
        List<ServiceUnderTest> services = new ArrayList<>();
        try {
            for (Subject subject : subjects) {
                services.add(start(subject));
            }
            List<Series> series = runner.measure(services.stream()
                    .map(service -> new Variant(service.name(), service, WrkLoad.keepAlive(64)))
                    .toList());
            List<HistoryReport> histories = new ArrayList<>();
            for (ServiceUnderTest service : services) {
                histories.add(service.checkHistory());
            }
            return new BenchResult(series, histories, services.getFirst().versions());
        } finally {
            for (ServiceUnderTest service : services) {
                service.close();
            }
        }
    }

    BenchResult firstMinute() throws Exception {
        try (ServiceUnderTest service = start(ordinary())) {
            List<Series> series = new FirstMinute(service).measure(runner.runs());
            return new BenchResult(series, List.of(service.checkHistory()), service.versions());
        }
    }

    private Subject ordinary() {
        return new Subject("service", Stores.POSTGRES_AND_REDIS, new Dataset(numbers, 0));
    }

    private ServiceUnderTest start(Subject subject) throws Exception {
        Progress.print("  " + subject.name() + ": starting with " + Numbers.format(subject.dataset().numbers())
                + " numbers");
        Path own = folder.resolve(subject.name().replaceAll("[^A-Za-z0-9]+", "-"));
        Folders.delete(own);
        return new ServiceUnderTest(subject, own);
    }
}
