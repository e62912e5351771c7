package io.thermae.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A pool that never waits: each thread has a connection of its own, and giving it back ends its transaction only. */
final class OwnConnections {

    private final DataSource source;
    private final ThreadLocal<Connection> own = new ThreadLocal<>();

    private OwnConnections(DataSource source) {
        this.source = source;
    }

    /** The pool over a source of real connections, which answers whatever is not about connections. */
    static DataSource over(DataSource source) {
        OwnConnections connections = new OwnConnections(source);
        return proxy(
                DataSource.class,
                (method, arguments) -> method.getName().equals("getConnection")
                        ? connections.lend()
                        : call(method, source, arguments));
    }

    private Connection lend() throws SQLException {
        Connection known = own.get();
        if (known == null) {
            known = source.getConnection();
            own.set(known);
        }
        Connection real = known;
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                real.setAutoCommit(true);
                return null;
            }
            return call(method, real, arguments);
        });
    }

    /** What a method of a proxy does. */
    private interface Call {
        @Nullable
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.of(method, arguments)));
    }

    private static @Nullable Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
