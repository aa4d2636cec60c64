# Perl's Statistics::LineFit and Statistics::Regression: perl linefit.pl MODULE

use strict;
use warnings;

sub numbers { return map { unpack 'd>', pack 'H16', $_ } split / /, shift }
sub written { return join ' ', map { unpack 'H16', pack 'd>', $_ } @_ }

my %fits = (
    'Statistics::LineFit' => sub {
        my ($x, $y) = @_;
        my $fit = Statistics::LineFit->new(0, 1);    # no check of its input, and no messages
        $fit->setData($x, $y) or die "setData refuses\n";
        my ($c, $m) = $fit->coefficients() or die "no coefficients\n";
        return $m, $c;
    },
    'Statistics::Regression' => sub {
        my ($x, $y) = @_;
        my $fit = Statistics::Regression->new('line', ['c', 'm']);
        $fit->include($y->[$_], [1, $x->[$_]]) for 0 .. $#{$x};
        my ($c, $m) = $fit->theta();
        die "no theta\n" unless defined $m;
        return $m, $c;
    },
);

my $module = shift;
eval "require $module" or die $@;
print "version ", $module->VERSION, "\n";
while (my $line = <STDIN>) {
    chomp $line;
    my ($word, @parts) = split /\t/, $line, -1;
    my ($x, $y) = map { [numbers($_)] } @parts;
    my @found = eval { $word eq 'echo' ? @$x : $fits{$module}->($x, $y) };
    my $why = $@ =~ s/\n/ /gr;
    print @found ? written(@found) : "none $why", "\n";
}
