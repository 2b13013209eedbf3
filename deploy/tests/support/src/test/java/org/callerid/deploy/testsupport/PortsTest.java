// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void givesNoPortTwice() {
        assertThat(IntStream.range(0, 2_000).map(i -> Ports.free())).doesNotHaveDuplicates();
    }
}
