// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.domain.validation.InvalidValueException;

/** Runs an operator's action, and shows an error message if it fails. */
@RequestScoped
public class ActionRunner {
    private final FacesMessages facesMessages;

    @Inject
    public ActionRunner(FacesMessages facesMessages) {
        this.facesMessages = facesMessages;
    }

    /** False if the action failed; a message then says why. */
    boolean run(Runnable work) {
        return get(() -> {
            work.run();
            return true;
        }).isPresent();
    }

    /** Empty if the action failed; a message then says why. */
    <T> Optional<T> get(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (InvalidValueException e) {
            facesMessages.invalid(e);
        } catch (StoreUnavailableException e) {
            facesMessages.error("database.not-done");
        } catch (OverloadedException e) {
            facesMessages.error("overloaded");
        }
        SubmittedReason.keep();
        return Optional.empty();
    }

    /** Waits for the result; an exception is thrown as it was. */
    static <T> T await(CompletionStage<T> asked) {
        try {
            return asked.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
