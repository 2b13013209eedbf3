// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Set;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.out.StoreStates.State;

/** One overview for all who watch, read anew only while somebody does. It counts all numbers, and calls must not feel it. */
public final class SharedOverview implements ShowOverview {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final ShowOverview overview;
    private final LoadingCache<Boolean, Overview> latest;

    public SharedOverview(ShowOverview overview) {
        this.overview = overview;
        this.latest = Caffeine.newBuilder().expireAfterWrite(KEPT).build(any -> overview.show());
    }

    @Override
    public Overview show() {
        return latest.get(true);
    }

    @Override
    public Set<State> stores() {
        return overview.stores();
    }
}
