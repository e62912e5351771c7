package io.thermae.kernel;

/**
 * What a module's start-up bean tells those who work as soon as a node starts: the module's schema is there. Each EJB
 * module has one; all of them can be asked for by {@code @Any Instance<ModuleReady>}.
 */
public interface ModuleReady {

    /** Returns when the module is ready; the first call of a node makes it so. */
    void await();
}
