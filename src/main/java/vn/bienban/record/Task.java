package vn.bienban.record;

import org.jspecify.annotations.Nullable;

/**
 * Something that the meeting, its leader or a body tells someone to do.
 *
 * @param text one directive, from its main verb to the end of its complement
 * @param begin the first UTF-16 offset in the original
 * @param end the offset after the last one
 * @param assigner who gives it, or null where nobody is said to
 * @param assignee who must do it, or null
 * @param deadline by when, or null
 * @param speech the index, in the record's speeches, of the one in which it is given, or null
 * @param product what must exist when it is done, or null
 * @param cooperation the bodies to work with ("phối hợp với …"), or null
 * @param source the rule that found it
 * @param confidence from 0 to 1
 */
public record Task(
    String text,
    int begin,
    int end,
    @Nullable Assigner assigner,
    @Nullable Value assignee,
    @Nullable Deadline deadline,
    @Nullable Integer speech,
    @Nullable Value product,
    @Nullable Value cooperation,
    String source,
    double confidence)
    implements Excerpt {}
