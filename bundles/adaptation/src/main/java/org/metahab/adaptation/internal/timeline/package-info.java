@NullMarked
package org.metahab.adaptation.internal.timeline;

import org.jspecify.annotations.NullMarked;
