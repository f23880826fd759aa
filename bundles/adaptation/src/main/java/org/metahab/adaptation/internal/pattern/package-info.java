@NullMarked
package org.metahab.adaptation.internal.pattern;

import org.jspecify.annotations.NullMarked;
