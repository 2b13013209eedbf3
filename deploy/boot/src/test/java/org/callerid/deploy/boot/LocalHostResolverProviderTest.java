// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocalHostResolverProviderTest {
    private static final LookupPolicy POLICY = LookupPolicy.of(LookupPolicy.IPV4);

    private final InetAddressResolver resolver = LocalHostResolverProvider.resolver(new WithoutDns(), () -> "dialer7");

    @Test
    void theNameOfThisMachineIsAlwaysResolved() throws Exception {
        assertThat(resolver.lookupByName("dialer7", POLICY)).containsExactly(InetAddress.getLoopbackAddress());
    }

    @Test
    void otherNamesAreResolvedAsEver() {
        assertThatThrownBy(() -> resolver.lookupByName("db1", POLICY)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void javaFindsIt() {
        assertThat(ServiceLoader.load(InetAddressResolverProvider.class))
                .hasOnlyElementsOfType(LocalHostResolverProvider.class);
    }

    private static final class WithoutDns implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy lookupPolicy) throws UnknownHostException {
            throw new UnknownHostException(host);
        }

        @Override
        public String lookupByAddress(byte[] addr) throws UnknownHostException {
            throw new UnknownHostException();
        }
    }
}
