// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.boot;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Resolves the name of this machine to the loopback address where neither the hosts file nor DNS does. Payara looks the
 * name up and does not start without an address, so that a service that is restarted would depend on DNS.
 */
public final class LocalHostResolverProvider extends InetAddressResolverProvider {
    @Override
    public InetAddressResolver get(Configuration configuration) {
        return resolver(configuration.builtinResolver(), configuration::lookupLocalHostName);
    }

    @Override
    public String name() {
        return "local host";
    }

    static InetAddressResolver resolver(InetAddressResolver builtin, Supplier<String> localHostName) {
        return new LocalHostResolver(builtin, localHostName);
    }

    private record LocalHostResolver(InetAddressResolver builtin, Supplier<String> localHostName)
            implements
                InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy lookupPolicy) throws UnknownHostException {
            try {
                return builtin.lookupByName(host, lookupPolicy);
            } catch (UnknownHostException e) {
                if (host.equals(localHostName.get())) {
                    return Stream.of(InetAddress.getLoopbackAddress());
                }
                throw e;
            }
        }

        @Override
        public String lookupByAddress(byte[] addr) throws UnknownHostException {
            return builtin.lookupByAddress(addr);
        }
    }
}
