package org.apache.tika;

/** Stands in for any class of Tika. */
public interface StandIn {}
