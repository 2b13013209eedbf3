// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.validation.InvalidValueException;

/** Whether what a page shows could be read. If not, the template says why in its place, and shows nothing that acts on it. */
@Named("pageLoader")
@RequestScoped
public class PageLoader {
    private final Messages messages;
    private final LocalizedErrors errors;
    private String failure = "";
    private boolean unreachable;

    @Inject
    public PageLoader(Messages messages, LocalizedErrors errors) {
        this.messages = messages;
        this.errors = errors;
    }

    /** Empty, and the page shows why, if it did not work. */
    <T> Optional<T> load(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (InvalidValueException e) {
            failure = errors.message(e.reason());
        } catch (StoreUnavailableException e) {
            failure = messages.of("database.out");
            unreachable = true;
        }
        return Optional.empty();
    }

    /**
     * There is nothing to show at this address.
     *
     * @param key of {@link Messages}
     */
    void notFound(String key, Object... values) {
        failure = messages.of(key, values);
    }

    /** Why nothing is shown; empty if nothing failed. */
    public String getFailure() {
        return failure;
    }

    public boolean isLoaded() {
        return failure.isEmpty();
    }

    /** Whether another filter, or anything else, could be of use. */
    public boolean isReachable() {
        return !unreachable;
    }
}
