/**
 * Templates as discovery messages carry them: Jinja2's syntax with Python's semantics, as Home Assistant renders them.
 * Compiled once; no reflection; steps and output are bounded.
 */
@NullMarked
package org.metahab.discovery.internal.template;

import org.jspecify.annotations.NullMarked;
