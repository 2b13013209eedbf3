// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an {@link Optional} in a page's expression as it is. Expression Language 6 replaces it by its value, so {@code
 * number.carrier().present} would be looked up in the carrier, and a method with an Optional parameter would get null.
 */
public class OptionalResolver extends BeanELResolver {
    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return base instanceof Optional ? super.getValue(context, base, property) : null;
    }

    @Override
    public @Nullable Object invoke(ELContext context, @Nullable Object base, @Nullable Object method,
            Class<?> @Nullable [] types, Object @Nullable [] arguments) {
        return base instanceof Optional ? super.invoke(context, base, method, types, arguments) : null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return base instanceof Optional ? super.getType(context, base, property) : null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // An Optional has no settable properties.
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return base instanceof Optional && super.isReadOnly(context, base, property);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T convertToType(ELContext context, @Nullable Object value, Class<T> wanted) {
        if (!(value instanceof Optional) || wanted != Optional.class) {
            return null;
        }
        context.setPropertyResolved(true);
        return (T) value;
    }
}
