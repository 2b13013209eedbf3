// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Loads what a page shows. If that fails, the template shows the reason instead, and no controls that depend on the
 * content.
 */
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

    /** Empty if loading failed; the page then shows why. */
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
     * Reports that there is nothing at this URL.
     *
     * @param key of {@link Messages}
     */
    void notFound(String key, Object... values) {
        failure = messages.of(key, values);
    }

    /** Why nothing is shown; empty if loading did not fail. */
    public String getFailure() {
        return failure;
    }

    public boolean isLoaded() {
        return failure.isEmpty();
    }

    /** False if the database is unavailable, so that another filter would not help. */
    public boolean isReachable() {
        return !unreachable;
    }
}
