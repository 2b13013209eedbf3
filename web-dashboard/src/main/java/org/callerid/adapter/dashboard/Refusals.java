// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the service says of a value that cannot be used, in the operator's language. The domain says it in English, with names
 * and bounds in it, and knows of no other language.
 */
@Named("refusals")
@RequestScoped
public class Refusals {
    private static final String BUNDLE = "org.callerid.adapter.dashboard.Refusals";
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Map<String, Pattern> SENTENCES = sentences(bundle(Locale.ROOT));

    /** As it is if there are no words for it. */
    public String said(String sentence) {
        return said(sentence, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    static String said(String sentence, Locale locale) {
        ResourceBundle words = bundle(locale);
        return SENTENCES.entrySet()
                .stream()
                .map(known -> Map.entry(known.getKey(), known.getValue().matcher(sentence)))
                .filter(known -> known.getValue().matches())
                .findFirst()
                .map(known -> new MessageFormat(words.getString(known.getKey()), locale)
                        .format(places(known.getValue())))
                .orElse(sentence);
    }

    private static Object[] places(MatchResult sentence) {
        return IntStream.rangeClosed(1, sentence.groupCount()).mapToObj(sentence::group).toArray();
    }

    private static Map<String, Pattern> sentences(ResourceBundle english) {
        return english.keySet()
                .stream()
                .collect(toUnmodifiableMap(key -> key, key -> sentence(english.getString(key))));
    }

    /** Its places are groups, in the order in which they stand. */
    private static Pattern sentence(String text) {
        Matcher places = PLACE.matcher(text);
        return Pattern.compile("\\Q" + places.replaceAll("\\\\E(.+)\\\\Q") + "\\E", Pattern.DOTALL);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
