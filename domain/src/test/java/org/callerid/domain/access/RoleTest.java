// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of {@link Role} and {@link Operator}. */
class RoleTest {
    @ParameterizedTest
    @CsvSource({"VIEWER, READ, true", "VIEWER, CHANGE_NUMBERS, false", "VIEWER, ADMINISTER, false",
        "MANAGER, READ, true", "MANAGER, CHANGE_NUMBERS, true", "MANAGER, ADMINISTER, false",
        "ADMIN, READ, true", "ADMIN, CHANGE_NUMBERS, true", "ADMIN, ADMINISTER, true"})
    void aRoleAllowsThisAndNothingElse(Role role, Permission permission, boolean allowed) {
        assertThat(role.may(permission)).isEqualTo(allowed);
        assertThat(new Operator("ana", role).may(permission)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"READ, VIEWER", "CHANGE_NUMBERS, MANAGER", "ADMINISTER, ADMIN"})
    void theLeastRoleForAPermission(Permission permission, Role role) {
        assertThat(Role.leastFor(permission)).isEqualTo(role);
    }

    @ParameterizedTest
    @EnumSource
    void aRoleIsReadAsItIsWritten(Role role) {
        assertThat(Role.tryParse(role.displayName())).contains(role);
        assertThat(Role.tryParse(role.name())).contains(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "owner", "view er", "admins"})
    void thereIsNoOtherRole(String name) {
        assertThat(Role.tryParse(name)).isEmpty();
    }

    @Test
    void whoHasTheAdminTokenIsNamedAdmin() {
        assertThat(Operator.ADMIN).isEqualTo(new Operator("admin", Role.ADMIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ana maria", "ana:b", "ana,b", "añá", "a23456789012345678901234567890123"})
    void aNameThatCouldBeMistakenIsRefused(String name) {
        assertThatThrownBy(() -> new Operator(name, Role.VIEWER)).isInstanceOf(IllegalArgumentException.class);
    }
}
