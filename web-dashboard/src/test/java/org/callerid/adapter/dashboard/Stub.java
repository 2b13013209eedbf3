// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Objects of large interfaces, of which a test answers a few methods by their names. */
final class Stub {
    private Stub() {}

    static <T> T of(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, answers));
    }

    static UnsupportedOperationException unexpected(Method method) {
        return new UnsupportedOperationException("not expected here: " + method);
    }
}
