// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.callerid.application.port.in.AuthenticateOperator;
import org.callerid.application.port.in.ChangeAdminToken;
import org.callerid.application.port.in.SignIn;
import org.callerid.application.port.in.ValidateSession;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.application.usecase.AuthenticateOperatorUseCase;
import org.callerid.application.usecase.ChangeAdminTokenUseCase;
import org.callerid.application.usecase.NamedToken;
import org.callerid.application.usecase.SignInUseCase;
import org.callerid.application.usecase.ValidateSessionUseCase;
import org.callerid.deploy.settings.AdminTokenFile;
import org.callerid.deploy.settings.Settings;

/** Binds use cases to the incoming ports of tokens and sign-ins. */
@Dependent
public class AccessWiring {
    @Produces
    @Singleton
    AuthenticateOperator authenticateOperator(SharedSettings shared, Settings settings) {
        return new AuthenticateOperatorUseCase(shared, namedTokens(settings));
    }

    @Produces
    @Singleton
    ChangeAdminToken changeAdminToken(SharedSettings settings) {
        return new ChangeAdminTokenUseCase(settings);
    }

    @Produces
    @Singleton
    SignIn signIn(AuthenticateOperator authenticateOperator, InstantSource clock) {
        return new LoggedSignIns(new SignInUseCase(authenticateOperator, clock));
    }

    @Produces
    @Singleton
    ValidateSession validateSession(SharedSettings shared, Settings settings, InstantSource clock) {
        return new ValidateSessionUseCase(shared, namedTokens(settings), clock);
    }

    @Produces
    @Singleton
    AdminToken adminToken(ChangeAdminToken change, AuthenticateOperator authenticate, Settings settings) {
        return new AdminToken(change, authenticate, AdminTokenFile.in(settings.data()));
    }

    private static List<NamedToken> namedTokens(Settings settings) {
        return settings.operatorTokens()
                .stream()
                .map(named -> new NamedToken(named.operator(), named.token().value()))
                .toList();
    }
}
