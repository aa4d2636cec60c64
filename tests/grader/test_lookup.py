"""Looking through a student's file: its classes, and what its functions take."""

from fractions import Fraction

from slr_grader.student.lookup import arranged, check_call, parameters

from .students import CLASS, DUE, answered, interface, near


def test_any_class_with_the_methods_will_do():
    """Of the file's own classes the one with most of them; one that is imported is another's."""
    source = CLASS.replace("NeuralSLR", "Mine") + "\nclass Point: pass\nclass A:\n    step = 1\n"
    assert [kind.__name__ for kind in interface(source).kinds] == ["Mine", "A", "Point"]
    assert interface("from fractions import Fraction\nFraction.fit = 1").kinds == []
    del Fraction.fit
    both = "class A:\n    fit = step = 1\nfrom slr_pure import NeuralSLR"
    assert [kind.__name__ for kind in interface(both).kinds] == ["NeuralSLR", "A"]


def test_a_method_that_wraps_a_builtin_is_no_fault():
    """What a method speaks of is read where there is Python to read."""
    class_ = "import functools\n" + CLASS + "    helper = functools.wraps(len)(lambda self: 3)\n"
    assert answered(class_, "forward") == (near(DUE["forward"]), "")


def test_a_builtin_that_does_not_say_its_parameters_is_called_all_the_same():
    for silent in (min, max):
        check_call("loss", silent, "m", "c", "x", "y")
        assert parameters(silent) == []
        assert arranged(["m", "c"], silent) == (["m", "c"], {})
    assert arranged(["m", "c"], lambda *those, **more: 0) == (["m", "c"], {})
