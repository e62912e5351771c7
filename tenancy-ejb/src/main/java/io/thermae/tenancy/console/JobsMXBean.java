package io.thermae.tenancy.console;

import java.util.List;
import java.util.Map;

/** The jobs that nodes do again and again. */
public interface JobsMXBean {

    /** Seconds from the beginning of a round to that of the next, by the job's name. */
    Map<String, Long> getEverySeconds();

    /** Those that no node does until they are resumed. */
    List<String> getPaused();

    /** Rounds of this node that have failed one after the other, up to the last one; those that do well are left out. */
    Map<String, Integer> getFailing();

    /** How many things have failed and wait to be tried again, on all nodes, by the job's name; jobs without any are left out. */
    Map<String, Integer> getHeldBack();

    /** How many rounds this node has done since it started, by the job's name. */
    Map<String, Long> getRounds();

    /** How long they have taken all together, in milliseconds. */
    Map<String, Long> getMillis();

    /**
     * The last rounds in which there was something to do, on whichever node, the latest first: when each began, where, how long it
     * took, how many things were done and how many were left, and the failure that ended it, if any.
     */
    List<String> runs(String name);

    /** Begins a round on this node; it goes on after the call. */
    void start(String name);

    /** No node begins a round of it any more. */
    void pause(String name);

    /** Takes that back. */
    void resume(String name);
}
