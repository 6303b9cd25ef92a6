"""The grammar of filter expressions: comparisons, lists, ranges and patterns joined by and, or, not."""

GRAMMAR = r"""
?start: either
?either: both (_OR both)*
?both: unary (_AND unary)*
?unary: _NOT unary -> negation
      | test
?test: operand COMPARE operand -> comparison
     | operand _IN literals -> listed
     | operand _NOT _IN literals -> unlisted
     | operand _BETWEEN operand _AND operand -> ranged
     | operand _LIKE literal -> alike
     | operand _NOT _LIKE literal -> unlike
     | operand _IS _NULL -> missing
     | operand _IS _NOT _NULL -> present
     | "(" either ")"
literals: "(" literal ("," literal)* ")"
?operand: literal | field
field: NAME | QUOTED
?literal: NUMBER -> number
        | STRING -> text
        | TRUE -> yes
        | FALSE -> no

COMPARE: "==" | "!=" | "<>" | "<=" | ">=" | "=" | "<" | ">"
_AND.2: /and(?!\w)/i
_OR.2: /or(?!\w)/i
_NOT.2: /not(?!\w)/i
_IN.2: /in(?!\w)/i
_BETWEEN.2: /between(?!\w)/i
_LIKE.2: /like(?!\w)/i
_IS.2: /is(?!\w)/i
_NULL.2: /null(?!\w)/i
TRUE.2: /true(?!\w)/i
FALSE.2: /false(?!\w)/i
NAME: /[^\W\d][\w.:]*/
QUOTED: /`[^`]+`/ | /\[[^\[\]]+\]/
NUMBER: /[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?/
STRING: /"([^"]|"")*"/ | /'([^']|'')*'/
%import common.WS
%ignore WS
"""

WORDS = {
    "COMPARE": "=, !=, <, <=, > or >=", "_AND": "and", "_OR": "or", "_NOT": "not", "_IN": "in",
    "_BETWEEN": "between", "_LIKE": "like", "_IS": "is", "_NULL": "null", "NAME": "a field", "QUOTED": "a field",
    "NUMBER": "a number", "STRING": "a text in quotes", "LPAR": "(", "RPAR": ")", "COMMA": "a comma",
    "$END": "the end",
}  # fmt: skip
"""What may come next, in words a reader of the expression knows."""
