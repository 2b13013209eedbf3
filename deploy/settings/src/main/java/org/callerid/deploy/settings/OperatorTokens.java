// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Role;

/** Parses {@code ADMIN_TOKENS}. Its faults name entries by their place and name, and never repeat a token. */
final class OperatorTokens {
    private static final int PARTS = 3;

    private OperatorTokens() {}

    /**
     * Parses entries such as {@code ana:manager:TOKEN}, separated by commas or spaces.
     *
     * @throws InvalidSettingException with a line for each fault
     */
    static List<OperatorToken> parse(String text) {
        List<String> entries = Stream.of(text.split("[,\\s]+", -1)).filter(entry -> !entry.isEmpty()).toList();
        List<OperatorToken> tokens = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String[] parts = entries.get(i).split(":", PARTS);
            Optional<String> fault = fault(parts, tokens);
            if (fault.isPresent()) {
                faults.add("ADMIN_TOKENS: entry " + (i + 1) + fault.get());
            } else {
                tokens.add(new OperatorToken(new Operator(parts[0], Role.tryParse(parts[1]).orElseThrow()),
                        new Secret(parts[2])));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidSettingException(String.join("\n", faults));
        }
        return tokens;
    }

    private static Optional<String> fault(String[] parts, List<OperatorToken> before) {
        if (parts.length < PARTS) {
            return Optional.of(" must be name:role:token.");
        }
        if (!isName(parts[0])) {
            return Optional.of(" must begin with a name of 1 to 32 letters, digits, dots, dashes or underscores.");
        }
        String whose = " (" + parts[0] + ")";
        if (parts[0].equalsIgnoreCase(Operator.ADMIN.name())) {
            return Optional.of(whose + " must have another name: admin is who has ADMIN_TOKEN.");
        }
        if (before.stream().anyMatch(other -> other.operator().name().equalsIgnoreCase(parts[0]))) {
            return Optional.of(whose + " has the name of an earlier entry.");
        }
        if (Role.tryParse(parts[1]).isEmpty()) {
            return Optional.of(whose + " must have the role " + roles() + ".");
        }
        if (!TokenStrength.isHardToGuess(parts[2])) {
            return Optional.of(whose + " must have a token of " + TokenStrength.DESCRIPTION + ".");
        }
        if (before.stream().anyMatch(other -> other.token().value().equals(parts[2]))) {
            return Optional.of(whose + " has the token of an earlier entry.");
        }
        return Optional.empty();
    }

    private static boolean isName(String text) {
        try {
            return !new Operator(text, Role.VIEWER).name().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String roles() {
        return Stream.of(Role.values())
                .map(Role::displayName)
                .collect(Collectors.joining(", "))
                .replaceAll(", (\\w+)$",
                        " or $1");
    }
}
