/** Rules at work: watching, queueing, running, one run of a rule at a time. */
@NullMarked
package org.metahab.hub.runtime.internal.rule.engine;

import org.jspecify.annotations.NullMarked;
