// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorTokensTest {
    private static final String FIRST = "0123456789abcdef0123456789abcdef";
    private static final String SECOND = "fedcba9876543210:fedcba9876543210";

    @ParameterizedTest
    @ValueSource(strings = {"ana:manager:" + FIRST + ",bo:viewer:" + SECOND,
        " ana:Manager:" + FIRST + " ,\n bo:VIEWER:" + SECOND + ", "})
    void eachOperatorHasANameARoleAndAToken(String value) {
        assertThat(TestSettings.of(Map.of("ADMIN_TOKENS", value)).operatorTokens()).containsExactly(
                new OperatorToken(new Operator("ana", Role.MANAGER), new Secret(FIRST)),
                new OperatorToken(new Operator("bo", Role.VIEWER), new Secret(SECOND)));
    }

    @Test
    void withoutTheSettingThereAreNone() {
        assertThat(TestSettings.of(Map.of("ADMIN_TOKEN", FIRST)).operatorTokens()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ana:manager                             | entry 1 must be name:role:token.
            ana                                     | entry 1 must be name:role:token.
            :manager:@1                             | entry 1 must begin with a name of 1 to 32 letters
            añá:manager:@1                          | entry 1 must begin with a name of 1 to 32 letters
            Admin:admin:@1                          | entry 1 (Admin) must have another name
            ana:owner:@1                            | entry 1 (ana) must have the role viewer, manager or admin.
            ana:viewer:short                        | entry 1 (ana) must have a token of 32 random characters or more
            ana:viewer:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | entry 1 (ana) must have a token of 32 random characters
            ana:viewer:@1,Ana:viewer:@2             | entry 2 (Ana) has the name of an earlier entry.
            ana:viewer:@1,bo:viewer:@1              | entry 2 (bo) has the token of an earlier entry.
            """)
    void anEntryThatCannotBeUsedIsRefusedWithoutItsToken(String value, String fault) {
        assertThatThrownBy(
                () -> TestSettings.of(Map.of("ADMIN_TOKENS", value.replace("@1", FIRST).replace("@2", SECOND))))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("ADMIN_TOKENS: " + fault)
                .hasMessageNotContainingAny(FIRST, SECOND, "aaaa");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThatThrownBy(() -> TestSettings
                .of(Map.of("ADMIN_TOKENS", "ana:owner:" + FIRST + ",bo:viewer:short,cy", "API_PORT", "x")))
                .isInstanceOf(InvalidSettingException.class)
                .satisfies(refused -> assertThat(String.valueOf(refused.getMessage()).lines()).hasSize(4)
                        .anySatisfy(line -> assertThat(line).startsWith("ADMIN_TOKENS: entry 1 (ana)"))
                        .anySatisfy(line -> assertThat(line).startsWith("ADMIN_TOKENS: entry 2 (bo)"))
                        .anySatisfy(line -> assertThat(line).startsWith("ADMIN_TOKENS: entry 3 must"))
                        .anySatisfy(line -> assertThat(line).startsWith("API_PORT must")));
    }

    @Test
    void nobodyElseHasTheAdminToken() {
        assertThatThrownBy(() -> TestSettings.of(Map.of("ADMIN_TOKEN", FIRST, "ADMIN_TOKENS", "bo:viewer:" + FIRST)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("ADMIN_TOKENS: bo must have a token other than ADMIN_TOKEN.");
    }

    @Test
    void tokensAreNotPrinted() {
        assertThat(TestSettings.of(Map.of("ADMIN_TOKENS", "ana:manager:" + FIRST)).toString()).contains("ana")
                .doesNotContain(FIRST);
    }
}
